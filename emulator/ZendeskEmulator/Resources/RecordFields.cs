namespace ZendeskEmulator.Resources;

/// <summary>The fields that several types of record have.</summary>
internal static class RecordFields
{
    /// <summary>The id and the version, which every record has in the data file.</summary>
    public static Fields<T> Stamps<T>(this Fields<T> fields)
        where T : Record, new() => fields
            .Reference("id", record => record.Id, (record, id) => record.Id = id).OnlyStored().Essential()
            .Reference("version", record => record.Version, (record, version) => record.Version = version).OnlyStored().Essential();

    /// <summary>The id of the parent. The path has it, and a line of a seed; responses do not show it.</summary>
    public static Fields<T> Parent<T>(this Fields<T> fields, string name)
        where T : ChildRecord, new() => fields
            .Reference(name, child => child.ParentId, (child, id) => child.ParentId = id).OnCreate().Hidden().Essential();

    extension<T>(Fields<T> fields)
        where T : TimedRecord, new()
    {
        public Fields<T> Url() =>
            fields.Derived("url", (json, key, record, links) =>
            {
                var folder = ChildRecord.FolderOf(fields.Folder, record);
                if (record.TextId is { } text)
                {
                    json.WriteString(key, links.Record(folder, text));
                }
                else
                {
                    links.WriteRecord(json, key, folder, record.Id);
                }
            });

        public Fields<T> Id() => fields.Derived("id", (json, key, record, _) =>
        {
            if (record.TextId is { } text)
            {
                json.WriteString(key, text);
            }
            else
            {
                json.WriteNumber(key, record.Id);
            }
        });

        /// <summary>created_at and updated_at.</summary>
        public Fields<T> Times() => fields.CreatedAt().UpdatedAt();

        public Fields<T> CreatedAt() =>
            fields.Time("created_at", record => record.CreatedAt, (record, time) => record.CreatedAt = time).ReadOnly().Essential();

        public Fields<T> UpdatedAt() =>
            fields.Time("updated_at", record => record.UpdatedAt, (record, time) => record.UpdatedAt = time).ReadOnly().Essential();
    }
}
