using System.Globalization;
using System.Text;

namespace ZendeskEmulator;

/// <summary>How a record changed between two states of an account.</summary>
public enum RecordDifferenceType
{
    /// <summary>The later state has it, the earlier one has not.</summary>
    Created,

    /// <summary>Both have it, with other values.</summary>
    Changed,

    /// <summary>The earlier state has it, the later one has not.</summary>
    Deleted,
}

/// <summary>A value that differs. Hashes of secrets are not shown.</summary>
/// <param name="Field">Its name, as the data file has it.</param>
/// <param name="Before">Its JSON before; null when it was absent.</param>
/// <param name="After">Its JSON after; null when it is absent.</param>
public sealed record ValueDifference(string Field, string? Before, string? After);

/// <summary>A record that differs between two states of an account.</summary>
/// <param name="Type">How it changed.</param>
/// <param name="Kind">Its kind, such as <c>users</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, subject, title or value; null if it has no such text.</param>
/// <param name="Fields">The values that differ, of a changed record.</param>
public sealed record RecordDifference(
    RecordDifferenceType Type,
    string Kind,
    long Id,
    string? Name,
    IReadOnlyList<ValueDifference> Fields);

/// <summary>The differences between two states of an account.</summary>
/// <param name="From">The snapshot that was compared.</param>
/// <param name="To">The snapshot that it was compared with; null for the present state.</param>
/// <param name="Created">How many records were created.</param>
/// <param name="Changed">How many records were changed.</param>
/// <param name="Deleted">How many records were deleted.</param>
/// <param name="Records">The records in order of kind and id, as many as were asked for.</param>
public sealed record SnapshotDiff(
    string From,
    string? To,
    int Created,
    int Changed,
    int Deleted,
    IReadOnlyList<RecordDifference> Records)
{
    /// <summary>True when both states have the same records with the same values.</summary>
    public bool IsEmpty => Created + Changed + Deleted == 0;

    /// <summary>True when more records differ than are listed.</summary>
    public bool HasMore => Created + Changed + Deleted > Records.Count;

    /// <summary>The difference as a text, a line for each record and each value.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{From} → {To ?? "now"}: {Created} created, {Changed} changed, {Deleted} deleted\n");
        foreach (var record in Records)
        {
            var sign = record.Type switch { RecordDifferenceType.Created => '+', RecordDifferenceType.Deleted => '-', _ => '~' };
            text.Append(CultureInfo.InvariantCulture, $"{sign} {record.Kind} {record.Id}");
            text.Append(record.Name is { } name ? $" {name.ReplaceLineEndings(" ")}\n" : "\n");
            foreach (var field in record.Fields)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {field.Field}: {field.Before ?? "absent"} → {field.After ?? "absent"}\n");
            }
        }
        return text.Append(HasMore ? "…\n" : "").ToString();
    }
}
