"""What is kept: tables, engine, migrations, and the Store, whose methods are named for intent."""
