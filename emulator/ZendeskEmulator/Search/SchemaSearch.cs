using ZendeskEmulator.Accounts;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Search;

/// <summary>How searches find and write the records of a schema.</summary>
internal static class SchemaSearch<T>
    where T : TimedRecord, IHasSchema<T>, new()
{
    /// <summary>Finds the record of an id. False for an unknown id and for a record that lists leave out.</summary>
    public static bool Find(AccountState state, long id, out T record)
    {
        var found = state.Get<Records<T>>().Find(id);
        record = found!;
        return found is not null && T.Schema.IsListed?.Invoke(found) != false;
    }

    /// <summary>All records that are listed.</summary>
    public static SearchIds All(AccountState state)
    {
        var all = state.Get<Records<T>>();
        return new SearchIds(all.Count, () => all.Ascending(0).Select(record => record.Id), IsExact: true);
    }

    public static WriteRecord<T> Writer(AccountState state) => T.Schema.Json.WriterFor(state, []);
}
