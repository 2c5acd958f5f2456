"""The doubt with the writer's own answer to it, in one breath: put right without pleading."""

from rules.letters.frames import pool

NOTE = pool(
    "You may be weighing that {doubt_that}, and this is what I would say to it: {reply_i}.",
    "It came up that {doubt_that}, and my answer is short: {reply_i}.",
    "On the point that {doubt_that}, one thing should be said: {reply_i}.",
    "If it still gives you pause that {doubt_that}, please weigh it against this: {reply_i}.",

    "I understand the concern that {doubt_that}; what I can say to it is that {reply_i}.",
    "One point stayed open, namely that {doubt_that}, and it deserves a straight answer: {reply_i}.",
    "I took the remark that {doubt_that} seriously, and what I would like to add is that {reply_i}.",
    "As to the thought that {doubt_that}, I would like you to know that {reply_i}.",

    "You may be weighing whether {doubt_whether}, and this is what I would say to it: {reply_i}.",
    "The question came up whether {doubt_whether}, and my answer is short: {reply_i}.",
    "On whether {doubt_whether}, one thing should be said: {reply_i}.",
    "If you still wonder whether {doubt_whether}, please weigh this: {reply_i}.",

    "You may be weighing {doubt_noun}, and this is what I would say to it: {reply_i}.",
    "We spoke about {doubt_noun}, and my answer is short: {reply_i}.",
    "On {doubt_noun}, one thing should be said: {reply_i}.",
    "I understand the concern about {doubt_noun}; what I can say to it is that {reply_i}.",

    "You may be weighing that {doubt_that}, and this is what I would set beside it: {reply_any}.",
    "It came up that {doubt_that}, and my answer is short: {reply_any}.",
    "On the point that {doubt_that}, one thing should be said: {reply_any}.",
    "If it still gives you pause that {doubt_that}, please weigh it against this: {reply_any}.",

    "You may be weighing whether {doubt_whether}, and this is what I would set beside it: {reply_any}.",
    "The question came up whether {doubt_whether}, and my answer is short: {reply_any}.",
    "On whether {doubt_whether}, one thing should be said: {reply_any}.",
    "If you still wonder whether {doubt_whether}, please weigh this: {reply_any}.",

    "You may be weighing {doubt_noun}, and this is what I would set beside it: {reply_any}.",
    "We spoke about {doubt_noun}, and my answer is short: {reply_any}.",
    "On {doubt_noun}, one thing should be said: {reply_any}.",
    "If {doubt_noun} still gives you pause, please weigh it against this: {reply_any}.",
)  # fmt: skip
