"""Pages for coming in, and for looking after how one comes in."""
