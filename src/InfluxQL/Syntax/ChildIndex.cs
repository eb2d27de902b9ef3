namespace InfluxQL.Syntax;

/// <summary>
/// Where a child stands in its parent, in one number: the slot in the lowest four bits, the place in the slot's
/// list above them. A node has at most 16 slots, and a list cannot have more elements than its text has characters.
/// </summary>
internal static class ChildIndex
{
    private const int SlotBits = 4;
    private const int SlotMask = (1 << SlotBits) - 1;

    public static int Create(int slot, int listIndex) => slot | (listIndex << SlotBits);

    public static int GetSlot(int index) => index & SlotMask;

    public static int GetListIndex(int index) => index >> SlotBits;
}
