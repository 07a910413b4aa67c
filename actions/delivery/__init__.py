"""The verbs of what a Board does about a figure: stories, actions, decisions, questions, risks, evidence, and what is made of them."""
