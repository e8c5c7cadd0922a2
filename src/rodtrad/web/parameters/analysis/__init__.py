"""What of the engine the catalogue in the web uses."""

from rodtrad.parameters import Wanted
from rodtrad.web.parameters.analysis.catalogue import catalogue_of, own_of, with_own_figures

__all__ = ["Wanted", "catalogue_of", "own_of", "with_own_figures"]
