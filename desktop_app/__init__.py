"""Silicon Ledger: the offline desk reference on semiconductor industrial policy."""

__version__ = "0.1.0"
PRODUCT = "Silicon Ledger"
