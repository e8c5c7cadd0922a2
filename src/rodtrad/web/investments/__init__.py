"""Social investments: the document, its versions and drafts, the lock, and the thread as a page."""
