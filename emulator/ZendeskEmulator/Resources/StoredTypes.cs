namespace ZendeskEmulator.Resources;

/// <summary>Types of fields that are only stored.</summary>
internal static class StoredTypes
{
    /// <summary>Any JSON but null.</summary>
    public static readonly StoredType<RawJson> Raw = new(RawJson.Read, (json, value) => value.WriteTo(json));

    /// <inheritdoc cref="Raw"/>
    public static readonly StoredType<RawJson?> RawOrNull =
        new((ref reader) => RawJson.Read(ref reader), (json, value) => value!.Value.WriteTo(json));
}
