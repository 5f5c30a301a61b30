"""Documents without rules: what they state in much the same words, held against one another.

In the order of the flow: ``sentences`` of each document that state values; ``counterparts``, sentences of two documents
that say the same, by their ``likeness``; their ``values`` side by side, as ``engine/pairs`` aligns them; ``facts``,
which gathers those of all documents, with a rule for each; ``run``, which makes a report of them; ``drafts``, which
writes rules that find them again.
"""

from consistency.engine.counterparts.drafts import Drafts, draft_rules
from consistency.engine.counterparts.run import compare_documents

__all__ = ["Drafts", "compare_documents", "draft_rules"]
