"""The verbs of the library, for people who call it: paths in any form, one error with every fault."""
