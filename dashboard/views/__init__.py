"""What pages say, as plain frozen data in the reader's language. No Streamlit here."""
