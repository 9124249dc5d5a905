"""What statements are about: topics, the rules that give them, and the reasons.

terms ◀ patterns ◀ mistakes ◀ rules ◀ functions ◀ matcher ◀ compiled ◀ judge ◀ decide ◀ checks ◀ files
◀ places ◀ report ◀ media_topics ◀ lint ◀ ruleset
"""

from statements.topics.checks import CheckFailure, RuleTest
from statements.topics.decide import Matcher, Place, RuleTrace, TopicPass
from statements.topics.functions import FunctionRule, RuleContext, function_rule
from statements.topics.judge import Outcome
from statements.topics.lint import Finding
from statements.topics.media_topics import MediaTopic, MediaTopics, load_media_topics
from statements.topics.report import RuleReport, RulesReport
from statements.topics.rules import Group, Rule, Topic
from statements.topics.ruleset import RuleSet

__all__ = [
    "CheckFailure",
    "Finding",
    "FunctionRule",
    "Group",
    "Matcher",
    "MediaTopic",
    "MediaTopics",
    "Outcome",
    "Place",
    "Rule",
    "RuleContext",
    "RuleReport",
    "RuleSet",
    "RuleTest",
    "RuleTrace",
    "RulesReport",
    "Topic",
    "TopicPass",
    "function_rule",
    "load_media_topics",
]
