using System.Text.Json;
using ZendeskEmulator.IncrementalExports;

namespace ZendeskEmulator.Organizations;

/// <summary>The export of organizations. Deleted ones stay in it; all rows have deleted_at (recorded).</summary>
internal static class OrganizationExport
{
    private static readonly JsonEncodedText DeletedAt = JsonEncodedText.Encode("deleted_at");

    public static readonly IncrementalExport<ExportedOrganization> Export = new("organizations", Changes, Find)
    {
        Writer = static state =>
        {
            var write = Organization.Schema.Json.WriterFor(state, []);
            WriteRecord<ExportedOrganization> writeRow = (json, row, links) => write(json, row.Organization, links);
            return writeRow.With(WriteDeletedAt);
        },
    };

    /// <summary>Both kinds of records in one order.</summary>
    private static IEnumerable<ChangePlace> Changes(AccountState state, ChangePlace after, long last) => Merge(
        state.Get<ChangeOrder<Organization>>().Behind(after, last),
        state.Get<ChangeOrder<DeletedOrganization>>().Behind(after, last));

    private static IEnumerable<ChangePlace> Merge(IEnumerable<ChangePlace> one, IEnumerable<ChangePlace> other)
    {
        using var left = one.GetEnumerator();
        using var right = other.GetEnumerator();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft || hasRight)
        {
            if (hasLeft && (!hasRight || left.Current.CompareTo(right.Current) <= 0))
            {
                yield return left.Current;
                hasLeft = left.MoveNext();
            }
            else
            {
                yield return right.Current;
                hasRight = right.MoveNext();
            }
        }
    }

    private static bool Find(AccountState state, ChangePlace place, out ExportedOrganization row)
    {
        var deleted = state.Get<Records<DeletedOrganization>>().Find(place.Id);
        var organization = deleted?.To<Organization>() ?? state.Get<Records<Organization>>().Find(place.Id);
        row = new ExportedOrganization(organization!, deleted?.UpdatedAt);
        return organization is not null && ChangePlace.KeyOf(organization.UpdatedAt) == ChangePlace.KeyOf(place.Second);
    }

    private static void WriteDeletedAt(Utf8JsonWriter json, ExportedOrganization row) =>
        json.WriteString(DeletedAt, row.DeletedAt);
}

internal readonly record struct ExportedOrganization(Organization Organization, DateTime? DeletedAt);
