"""What of the engine the catalogue in the web uses."""

from rodtrad.web.parameters.analysis.catalogue import catalogue_of, own_of, with_own_figures

__all__ = ["catalogue_of", "own_of", "with_own_figures"]
