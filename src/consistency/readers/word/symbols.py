"""Characters that a Word document shows in a way of its own: those of a font of symbols."""

from __future__ import annotations

UNKNOWN = "□"
_SYMBOL_FONT = {
    0x20: " ", 0x2B: "+", 0x2D: "−", 0x40: "≅", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x65: "ε", 0x6C: "λ",
    0x6D: "µ", 0x70: "π", 0x73: "σ", 0x74: "τ", 0x44: "Δ", 0x57: "Ω", 0xA3: "≤", 0xA5: "∞", 0xB0: "°", 0xB1: "±",
    0xB2: "″", 0xA2: "′", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xAE: "→",
}  # fmt: skip
PRIVATE = {0xF000 + code: _SYMBOL_FONT.get(code, UNKNOWN) for code in range(0x20, 0x100)}
"""What stands for characters of such fonts, which have no meaning without them; for most a sign that is no word."""
PRIVATE[0xAD] = ""  # a soft hyphen, which nobody sees


def symbol(code: str) -> str:
    """The character of a symbol with a hexadecimal code."""
    try:
        number = int(code, 16)
    except ValueError:
        return UNKNOWN
    return PRIVATE.get(number if number >= 0xF000 else number + 0xF000, UNKNOWN)
