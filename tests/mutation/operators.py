"""Which changes are tried: a choice from cosmic-ray's, and three of our own in its form."""

from collections.abc import Iterator

from cosmic_ray.operators.operator import Operator
from cosmic_ray.plugins import get_operator
from parso.python.tree import Operator as Sign
from parso.tree import NodeOrLeaf

Span = tuple[tuple[int, int], tuple[int, int]]

# One or two replacements for each operator: the next one over and the opposite.
CHOSEN = """
    ReplaceComparisonOperator_Eq_NotEq ReplaceComparisonOperator_NotEq_Eq
    ReplaceComparisonOperator_Lt_LtE ReplaceComparisonOperator_Lt_GtE
    ReplaceComparisonOperator_LtE_Lt ReplaceComparisonOperator_LtE_Gt
    ReplaceComparisonOperator_Gt_GtE ReplaceComparisonOperator_Gt_LtE
    ReplaceComparisonOperator_GtE_Gt ReplaceComparisonOperator_GtE_Lt
    ReplaceComparisonOperator_Is_IsNot ReplaceComparisonOperator_IsNot_Is
    ReplaceBinaryOperator_Add_Sub ReplaceBinaryOperator_Sub_Add
    ReplaceBinaryOperator_Mul_Div
    ReplaceBinaryOperator_FloorDiv_Mul ReplaceBinaryOperator_Mod_Mul
    ReplaceBinaryOperator_BitOr_BitAnd ReplaceBinaryOperator_BitAnd_BitOr
    ReplaceUnaryOperator_USub_UAdd ReplaceUnaryOperator_Delete_Not
    ReplaceTrueWithFalse ReplaceFalseWithTrue ReplaceAndWithOr ReplaceOrWithAnd
    AddNot NumberReplacer ReplaceBreakWithContinue ReplaceContinueWithBreak
    RemoveDecorator ZeroIterationForLoop
""".split()


class Named(Operator):  # type: ignore[misc]
    """An operator whose examples are its tests elsewhere."""

    @classmethod
    def examples(cls) -> tuple[()]:
        return ()


class DropFilter(Named):
    """``[x for x in xs if y]`` becomes ``[x for x in xs]``."""

    def mutation_positions(self, node: NodeOrLeaf) -> Iterator[Span]:
        if node.type == "comp_if":
            yield node.start_pos, node.end_pos

    def mutate(self, node: NodeOrLeaf, index: int) -> None:
        return None


class DropStatement(Named):
    """A call for its effect, a ``raise`` or a ``+=`` becomes ``pass``."""

    def mutation_positions(self, node: NodeOrLeaf) -> Iterator[Span]:
        if node.type != "simple_stmt":
            return
        done = node.children[0]
        call = done.type == "atom_expr" and done.children[-1].type == "trailer"
        adding = done.type == "expr_stmt" and done.children[1].type == "operator"
        if call or done.type == "raise_stmt" or (adding and done.children[1].value != "="):
            yield done.start_pos, done.end_pos

    def mutate(self, node: NodeOrLeaf, index: int) -> NodeOrLeaf:
        done = node.children[0]
        node.children[0] = Sign("pass", done.start_pos, done.get_first_leaf().prefix)
        return node


class Membership(Named):
    """``in`` becomes ``not in``, and the reverse."""

    def mutation_positions(self, node: NodeOrLeaf) -> Iterator[Span]:
        if node.type == "comparison" and node.children[1].get_code().split() in (
            ["in"],
            ["not", "in"],
        ):
            yield node.children[1].start_pos, node.children[1].end_pos

    def mutate(self, node: NodeOrLeaf, index: int) -> NodeOrLeaf:
        was = node.children[1].get_code().split()
        reverse = "in" if was == ["not", "in"] else "not in"
        node.children[1] = Sign(f" {reverse}", node.children[1].start_pos)
        return node


def operators() -> dict[str, Operator]:
    """All operators by name."""
    theirs = {name: get_operator(f"core/{name}")() for name in CHOSEN}
    return theirs | {kind.__name__: kind() for kind in (DropFilter, DropStatement, Membership)}
