"""Giving memory back to the system, for a program that runs all day."""

import ctypes
import gc
import sys


def give_back() -> bool:
    """Collect what nobody holds any more, and return freed memory to the system; whether the latter was possible.

    Pictures of many sizes come and go, and the C library of Linux keeps the holes between them: a stand grew by a fifth
    in a day although it held no more than in the morning. Other systems see to it themselves.
    """
    gc.collect()
    if sys.platform != "linux":
        return False
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):  # another C library
        return False
    trim(0)
    return True
