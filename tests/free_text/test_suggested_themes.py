from free_text.suggested_themes import suggested_themes


ANSWERS = ["Better lights in the park", "Buses that come on time", "A youth club at weekends", "Cheaper swimming"] * 15


def test_words_that_go_together_make_a_theme_and_the_same_answers_the_same_ones():
    made = suggested_themes(ANSWERS)
    together = [{word for words in theme.words for word in words.split()} for theme in made]
    assert any({"lights", "park"} <= words for words in together) and any({"youth", "club"} <= words for words in together)
    assert all(theme.answers == 15 for theme in made)
    assert made == suggested_themes(ANSWERS)


def test_a_word_of_a_few_answers_is_in_no_theme():
    made = suggested_themes([*ANSWERS, *["The zebra crossing by the chapel"] * 9])
    assert not any("zebra" in word for theme in made for word in theme.words)


def test_few_answers_and_answers_that_share_nothing_suggest_nothing():
    assert suggested_themes(ANSWERS[:29]) == []
    assert suggested_themes([f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(40)]) == []
    assert suggested_themes([""] * 40) == []
