"""What statements are about: topics, the rules that give them, and the reasons.

terms ◀ patterns ◀ mistakes ◀ rules ◀ functions ◀ matcher ◀ compiled ◀ judge ◀ decide ◀ checks ◀ files ◀ ruleset
"""

from statements.topics.checks import CheckFailure, RuleTest
from statements.topics.decide import Matcher, Place, RuleTrace, TopicPass
from statements.topics.functions import FunctionRule, RuleContext, function_rule
from statements.topics.judge import Outcome
from statements.topics.rules import Group, Rule, Topic
from statements.topics.ruleset import RuleSet

__all__ = [
    "CheckFailure",
    "FunctionRule",
    "Group",
    "Matcher",
    "Outcome",
    "Place",
    "Rule",
    "RuleContext",
    "RuleSet",
    "RuleTest",
    "RuleTrace",
    "Topic",
    "TopicPass",
    "function_rule",
]
