"""personal words sealed: which keys wrote them, and room for what is longer than the words themselves"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

LIMITED = {
    "employers": ("name",),
    "people": ("name", "title"),
    "appointments": ("job",),
    "applications": ("job",),
    "referees": ("name", "relation"),
}


def upgrade() -> None:
    op.create_table(
        "seals",
        sa.Column("id", sa.String(length=8), nullable=False),
        sa.Column("proof", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seals")),
    )
    if op.get_bind().dialect.name == "sqlite":  # it does not mind how long a text is
        return
    for table, columns in LIMITED.items():
        for column in columns:
            op.alter_column(table, column, type_=sa.Text())
