"""What is wrong with what was read; the lists of rules are the policy.

Nothing is changed here. The shape of single cells is checked in `schemas`.
"""

from __future__ import annotations

from etl.errors import Finding
from etl.inputs import Inputs
from etl.validate.figures import FIGURE_RULES
from etl.validate.growth import GROWTH_RULES
from etl.validate.places import PLACE_RULES
from etl.validate.printed import PRINT_RULES
from etl.validate.tables import INPUTS_RULES


def validate(inputs: Inputs) -> list[Finding]:
    """Every finding of every rule, figures first."""
    findings = [
        finding
        for figure in inputs.figures
        for rule in (*FIGURE_RULES, *PRINT_RULES, *GROWTH_RULES, *PLACE_RULES)
        for finding in rule(figure, inputs)
    ]
    return findings + [finding for rule in INPUTS_RULES for finding in rule(inputs)]
