using System.Globalization;

namespace ZendeskEmulator.Resources;

/// <summary>A record that belongs to a record that is no user, its parent, such as a holiday of a schedule.</summary>
internal abstract record ChildRecord : TimedRecord
{
    private const string InFolder = "{parent}";

    public long ParentId { get; set; }

    public override long? OwnerId => ParentId;

    /// <summary>The folder of a record's address, with the id of its parent where the folder names one.</summary>
    public static string FolderOf(string folder, Record record) => record is ChildRecord child
        ? folder.Replace(InFolder, child.ParentInAddress, StringComparison.Ordinal)
        : folder;

    /// <summary>A record whose id is a text has a parent whose id is one.</summary>
    private string ParentInAddress => TextId is null ? ParentId.ToString(CultureInfo.InvariantCulture) : UuidText.Of(ParentId);
}
