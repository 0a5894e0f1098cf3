using LiteDB;
using LiteDB.Engine;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>Reads documents. Each call ends its transaction on the thread that began it, as LiteDB requires.</summary>
internal static class LiteDbQuery
{
    /// <summary>Documents by key, ascending, from a key to another, both included.</summary>
    /// <remarks>LiteDB keeps every page that a query has read until its end: take slices.</remarks>
    public static List<BsonDocument> Range(LiteEngine engine, string collection, long from, long to, int max)
    {
        using var reader = Begin(engine, collection, from, to, max);
        return ReadAll(reader);
    }

    /// <inheritdoc cref="Range"/>
    /// <returns>Reads one after the other. Dispose it on the same thread.</returns>
    public static IBsonDataReader Begin(LiteEngine engine, string collection, long from, long to, int max)
    {
        // A template with parameters is compiled once; a text with the numbers in it would be compiled for each of them.
        var query = new Query { Limit = max };
        query.Where.Add(BsonExpression.Create("_id BETWEEN @0 AND @1", from, to));
        return engine.Query(collection, query);
    }

    /// <summary>The document of a key, or null if no document has it.</summary>
    public static BsonDocument? Find(LiteEngine engine, string collection, BsonValue key)
    {
        var query = new Query { Limit = 1 };
        query.Where.Add(BsonExpression.Create("_id = @0", key));
        return Read(engine, collection, query).FirstOrDefault();
    }

    /// <summary>The names of the collections.</summary>
    public static IEnumerable<string> Collections(LiteEngine engine) =>
        from collection in Read(engine, "$cols", new Query())
        where collection["type"].AsString == "user"
        select collection["name"].AsString;

    private static List<BsonDocument> Read(LiteEngine engine, string collection, Query query)
    {
        using var reader = engine.Query(collection, query);
        return ReadAll(reader);
    }

    private static List<BsonDocument> ReadAll(IBsonDataReader reader)
    {
        var found = new List<BsonDocument>();
        while (reader.Read())
        {
            found.Add(reader.Current.AsDocument);
        }
        return found;
    }
}
