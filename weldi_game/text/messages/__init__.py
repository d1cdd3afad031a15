"""The English sentences and words, a module for each subject.

Each module has `MESSAGES`, from message id to template; `terms` has `TERMS` as well, from vocabulary id to
`Term`. The first part of an id is the subject and becomes the translators' context.
"""
