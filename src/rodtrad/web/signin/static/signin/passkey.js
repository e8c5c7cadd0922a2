// Asks the browser for a passkey before the form is sent: <form data-passkey="create|get" data-options="JSON">.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const asked = (form) => {
  const { publicKey } = JSON.parse(form.dataset.options);
  const listed = (all) => all?.map((one) => ({ ...one, id: bytes(one.id) }));
  return {
    ...publicKey,
    challenge: bytes(publicKey.challenge),
    ...(publicKey.user && { user: { ...publicKey.user, id: bytes(publicKey.user.id) } }),
    ...(publicKey.excludeCredentials && { excludeCredentials: listed(publicKey.excludeCredentials) }),
    ...(publicKey.allowCredentials && { allowCredentials: listed(publicKey.allowCredentials) }),
  };
};

const answered = (credential) => {
  const response = { clientDataJSON: text(credential.response.clientDataJSON) };
  for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[part]) response[part] = text(credential.response[part]);
  }
  return JSON.stringify({
    id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: {},
  });
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!navigator.credentials) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    if (form.elements.passkey.value) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const failed = form.querySelector("[data-passkey-failed]");
    try {
      const credential = await navigator.credentials[form.dataset.passkey]({ publicKey: asked(form) });
      form.elements.passkey.value = answered(credential);
      form.requestSubmit();
    } catch {
      failed.hidden = false;
    }
  }, { capture: true });
}
