"""From YAML to rules, every fault with its place; the JSON Schema and the pattern language."""
