"""`python -m rodtrad`: the command line."""

from rodtrad.cli import main

main(prog_name="rodtrad")
