using System.Text.Json;

namespace ZendeskEmulator.JobStatuses;

/// <summary>The list in the body of a bulk call: its key and the keys of its items.</summary>
/// <param name="Name">Its key: users.</param>
/// <param name="Shape">The keys of an item.</param>
/// <param name="TooMany">The error for more than a hundred items.</param>
internal sealed record BulkList<T>(string Name, BodyShape<T> Shape, Error TooMany)
    where T : new()
{
    /// <summary>Whether each item names the record that it changes, by id or external_id.</summary>
    public bool NamesRecords { get; init; }

    /// <summary>Further checks of an item, given the action for the error; null if types are all that is checked.</summary>
    public Func<T, string, Error?>? CheckInput { get; init; }

    /// <summary>The error of an item with a value of a wrong type; null when all types are right.</summary>
    public Error? Check(RawJson item, string action)
    {
        var input = new T();
        try
        {
            var wrong = item.ReadInto(Shape, input) ?? (NamesRecords ? item.ReadInto(JobTarget.Shape, new JobTarget()) : null);
            return wrong?.Under(Name).ToError(action) ?? CheckInput?.Invoke(input, action);
        }
        catch (JsonException)
        {
            // Half a surrogate pair is detected only when the text is read.
            return Errors.UnparseableJson;
        }
    }
}
