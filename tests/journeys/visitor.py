"""Somebody with a browser: goes to pages, reads and presses what is called by its name, and notes every complaint."""

from dataclasses import dataclass, field
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

from rodtrad.texts import text
from tests.journeys.site import Site

Role = Literal["button", "link", "heading", "tab"]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}
# What sticks out to the right of the screen and is not meant to scroll.
STICKS_OUT = """[...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
    .filter((e) => !e.closest(".scroll, .tabs, .report-table, svg, .ds-sr-only"))
    .map((e) => e.tagName + "." + e.className)"""
# The answers that a refused form gives are no fault of the page.
EXPECTED = ("422",)


@dataclass
class Visitor:
    page: Page
    site: Site
    language: Any
    scripted: bool = True
    complaints: list[str] = field(default_factory=list)

    @classmethod
    def enters(cls, browser: Browser, site: Site, language: str, context: dict[str, Any]) -> "Visitor":
        options: dict[str, Any] = {"locale": "sv-SE" if language == "sv" else "en-GB", "reduced_motion": "reduce", **context}
        visitor = cls(browser.new_context(base_url=site.address, accept_downloads=True, **options).new_page(), site, language)
        visitor.scripted = options.get("java_script_enabled", True)
        visitor.page.set_default_timeout(60_000)
        visitor.page.on("console", lambda said: visitor._note(said.text) if said.type in ("error", "warning") else None)
        visitor.page.on("pageerror", lambda error: visitor._note(str(error)))
        return visitor

    def _note(self, complaint: str) -> None:
        if not any(expected in complaint for expected in EXPECTED):
            self.complaints.append(f"{self.page.url}: {complaint}")

    def leave(self) -> list[str]:
        self.page.context.close()
        return self.complaints

    def say(self, id: str, **args: Any) -> str:
        """The text as the visitor reads it."""
        return text(self.language, id, **args)

    def log_in(self, who: str) -> None:
        """As `who`@lindvik.example, in the visitor's language; whoever was logged in is so no longer."""
        self.page.context.clear_cookies()
        self.page.goto("/login/")
        self.page.locator("input[name=email]").fill(f"{who}@lindvik.example")
        self.page.locator("input[name=password]").fill(self.site.password)
        self.page.locator("input[name=password]").press("Enter")
        self.page.wait_for_url("**/investments/")
        self.choose_language()

    def choose_language(self) -> None:
        chosen = self.page.locator(f"button[name=language][value={self.language}]")
        if chosen.get_attribute("aria-current") != "true":
            chosen.click()
            self.page.wait_for_load_state()

    def go(self, path: str) -> None:
        answer = self.page.goto(path)
        assert answer is not None
        assert answer.ok, f"{path}: {answer.status}"

    def find(self, role: Role, id: str, **args: Any) -> Locator:
        return self.page.get_by_role(role, name=self.say(id, **args), exact=True)

    def press(self, id: str, role: Role = "button", **args: Any) -> None:
        self.find(role, id, **args).first.click()
        self.page.wait_for_load_state()

    def reads(self, words: str) -> bool:
        """Whether the words stand in what is visible on the page."""
        return words.replace("\u00a0", " ") in self.page.locator("main").inner_text().replace("\u00a0", " ")

    def look_over(self) -> list[str]:
        """What is wrong with the open page: accessibility at its size, and anything outside the screen at 320 pixels."""
        violations = Axe().run(self.page, options=RULES).response["violations"]
        wrong = [f"{self.page.url}: {each['id']} {[node['target'] for node in each['nodes']]}" for each in violations]
        return wrong + self.look_narrow()

    def look_narrow(self) -> list[str]:
        before = self.page.viewport_size
        self.page.set_viewport_size({"width": 320, "height": 640})
        wrong = [f"{self.page.url}: {each} at 320 px" for each in self.page.evaluate(STICKS_OUT)]
        if before:
            self.page.set_viewport_size(before)
        return wrong
