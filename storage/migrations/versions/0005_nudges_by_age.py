"""nudges by age: they are forgotten after a while"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_nudges_at", "nudges", ["at"])
