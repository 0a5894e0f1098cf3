using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>A record of a response.</summary>
public abstract record ZendeskRecord
{
    private Dictionary<string, JsonElement>? additional;

    /// <summary>An empty record.</summary>
    protected ZendeskRecord()
    {
    }

    /// <summary>A copy.</summary>
    /// <param name="original">The record to copy, with its additional fields.</param>
    protected ZendeskRecord(ZendeskRecord original)
    {
        ArgumentNullException.ThrowIfNull(original);
        additional = original.additional is null ? null : new(original.additional);
    }

    /// <summary>The fields of the response without a property here, by Zendesk's name.</summary>
    [JsonInclude]
    [JsonExtensionData]
    public IDictionary<string, JsonElement> AdditionalFields
    {
        get => additional ??= [];
        // The serializer fills the dictionary only where it sees a setter.
        internal set => additional = new(value);
    }
}
