"""The small forms of the app. (Answers of an application have fields of their own: `analysis/showing.py`.)"""
