namespace ZendeskEmulator.Resources;

/// <summary>The fields that several types of record have.</summary>
internal static class RecordFields
{
    /// <summary>The id and the version, which every record has in the data file.</summary>
    public static Fields<T> Stamps<T>(this Fields<T> fields)
        where T : Record, new() => fields
            .Reference("id", record => record.Id, (record, id) => record.Id = id).OnlyStored().Essential()
            .Reference("version", record => record.Version, (record, version) => record.Version = version).OnlyStored().Essential();

    extension<T>(Fields<T> fields)
        where T : TimedRecord, new()
    {
        public Fields<T> Url() =>
            fields.Derived("url", (json, key, record, links) => links.WriteRecord(json, key, fields.Folder, record.Id));

        public Fields<T> Id() => fields.Derived("id", (json, key, record, _) => json.WriteNumber(key, record.Id));

        /// <summary>created_at and updated_at.</summary>
        public Fields<T> Times() => fields.CreatedAt().UpdatedAt();

        public Fields<T> CreatedAt() =>
            fields.Time("created_at", record => record.CreatedAt, (record, time) => record.CreatedAt = time).ReadOnly().Essential();

        public Fields<T> UpdatedAt() =>
            fields.Time("updated_at", record => record.UpdatedAt, (record, time) => record.UpdatedAt = time).ReadOnly().Essential();
    }
}
