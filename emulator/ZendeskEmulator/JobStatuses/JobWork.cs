using System.Globalization;
using System.Text.Json;

namespace ZendeskEmulator.JobStatuses;

/// <summary>The work of a job, as stored. It is written once and removed when the job is finished.</summary>
internal sealed record JobWork : Record, IKindOf<JobWork>
{
    private static readonly StoredType<Dictionary<int, string>> AllFailures = new(Read, Write);

    public static AccountRecordKind<JobWork> Kind { get; } =
        new StoredKind<JobWork, JobWorkCollection>("job_work", new(new Fields<JobWork>()
            .Value("items", StoredTypes.Raw.Several, work => work.Items, (work, items) => work.Items = items ?? []).Essential()
            .Value("shared", StoredTypes.RawOrNull, work => work.Shared, (work, json) => work.Shared = json)
            .Reference("caller_id", work => work.CallerId, (work, id) => work.CallerId = id).Essential()
            .Number("caller_role", work => (long)work.CallerRole, (work, role) => work.CallerRole = (CallerRole)role).Essential()
            .Value("failures", AllFailures, work => work.Failures, (work, failures) => work.Failures = failures)
            .Stamps()));

    /// <summary>The items, one object each.</summary>
    public RawJson[] Items { get; set; } = [];

    /// <summary>The values that all items share, such as the change of update_many?ids=; null if the items share no values.</summary>
    public RawJson? Shared { get; set; }

    /// <summary>The user who requested the job.</summary>
    public long CallerId { get; set; }

    public CallerRole CallerRole { get; set; }

    /// <summary>Items that the control plane has planned to fail, with the reasons; null if no item shall fail.</summary>
    public Dictionary<int, string>? Failures { get; set; }

    private static Dictionary<int, string> Read(ref Utf8JsonReader reader)
    {
        var failures = new Dictionary<int, string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!int.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var item))
            {
                throw new JsonException("The name of a failure is the index of an item.");
            }
            reader.Read();
            if (!failures.TryAdd(item, reader.GetString()!))
            {
                throw new JsonException("An item fails once.");
            }
        }
        return failures;
    }

    private static void Write(Utf8JsonWriter json, Dictionary<int, string> failures)
    {
        json.WriteStartObject();
        foreach (var (item, reason) in failures)
        {
            json.WriteString(item.ToString(CultureInfo.InvariantCulture), reason);
        }
        json.WriteEndObject();
    }
}
