"""The verbs of what a Board does about a figure: stories, actions, decisions, questions, risks, and what is made of them."""
