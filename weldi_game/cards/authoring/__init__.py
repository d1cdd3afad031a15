"""What a facilitator works with: a template, help for the editor, the reference, migrations, packs to send."""
