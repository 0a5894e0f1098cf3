namespace ZendeskEmulator.JobStatuses;

/// <summary>The rows that jobs of several resources share, with keys in the recorded order (facts §5.3).</summary>
internal static class JobRows
{
    /// <summary>A row of texts, numbers and flags.</summary>
    public static RawJson Row(params (string Key, object Value)[] values) => RawJson.Write(json =>
    {
        json.WriteStartObject();
        foreach (var (key, value) in values)
        {
            switch (value)
            {
                case long number:
                    json.WriteNumber(key, number);
                    break;
                case bool flag:
                    json.WriteBoolean(key, flag);
                    break;
                default:
                    json.WriteString(key, (string)value);
                    break;
            }
        }
        json.WriteEndObject();
    });

    public static RawJson Created(int index, long id) => Row(("index", (long)index), ("id", id));

    public static RawJson Created(long id) => Row(("status", "Created"), ("id", id));

    public static RawJson Updated(long id) => Row(("action", "update"), ("id", id), ("status", "Updated"), ("success", true));

    public static RawJson Deleted(long id) => Row(("action", "delete"), ("id", id), ("status", "Deleted"), ("success", true));

    /// <summary>As recorded for an organization that could not be changed.</summary>
    public static RawJson NotSaved(int index, string error, long id, string details) =>
        Row(("index", (long)index), ("error", error), ("id", id), ("details", details));

    /// <summary>A deletion that failed.</summary>
    // Assumed A-34: the row of a failed deletion. Only its keys are documented.
    public static RawJson NotDeleted(long id, string error, string details) =>
        Row(("action", "delete"), ("id", id), ("error", error), ("details", details), ("status", "Failed"), ("success", false));

    /// <summary>The row of an outcome: a success row, or a failed row with the reason.</summary>
    public static RawJson Of<T>(in Outcome<T> outcome, in JobItem item, FailJobItem fail, Func<Outcome<T>, RawJson> succeed) =>
        outcome.Error is { } error ? fail(item, error.Reason) : succeed(outcome);
}
