"""Any report file → its text, clean text for reading, and the way back."""

from etl.reports.cleaning import Clean, clean
from etl.reports.reading import ENDINGS, keep_text, read_report, report_files
from etl.reports.report import Report, ReportKind, report_id_of
from etl.reports.sentences import Passages, sentences

__all__ = [
    "ENDINGS",
    "Clean",
    "Passages",
    "Report",
    "ReportKind",
    "clean",
    "keep_text",
    "read_report",
    "report_files",
    "report_id_of",
    "sentences",
]
