namespace ZendeskEmulator.CustomFields;

/// <summary>
/// A record's value in a field: a number (an integer, 1 for a ticked checkbox, the id of an option or of a looked-up
/// record) or a text (all other types). A field with several options has one value for each. The value refers to the
/// field's id, not its key, so a field created with the key of a deleted one starts empty.
/// </summary>
internal readonly record struct CustomFieldValue(long FieldId, long Number, string? Text)
{
    /// <summary>The values of one field.</summary>
    /// <param name="values">All values of a record, ordered by field and number; null if the record has no values.</param>
    public static ReadOnlySpan<CustomFieldValue> Of(CustomFieldValue[]? values, long fieldId)
    {
        var all = values.AsSpan();
        var start = StartOf(all, fieldId);
        var end = start;
        while (end < all.Length && all[end].FieldId == fieldId)
        {
            end++;
        }
        return all[start..end];
    }

    /// <summary>Whether one of a field's values has this number.</summary>
    public static bool Contains(ReadOnlySpan<CustomFieldValue> ofField, long number) =>
        ofField.BinarySearch(new ByNumber(number)) >= 0;

    /// <summary>Compares values in the order in which a record keeps them.</summary>
    public static int Compare(CustomFieldValue one, CustomFieldValue other) =>
        one.FieldId != other.FieldId ? one.FieldId.CompareTo(other.FieldId) : one.Number.CompareTo(other.Number);

    /// <summary>
    /// The index at which the values of a field start or would start. Binary search, since a record may have thousands.
    /// </summary>
    private static int StartOf(ReadOnlySpan<CustomFieldValue> all, long fieldId)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].FieldId < fieldId ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private readonly struct ByNumber(long number) : IComparable<CustomFieldValue>
    {
        public int CompareTo(CustomFieldValue other) => number.CompareTo(other.Number);
    }
}
