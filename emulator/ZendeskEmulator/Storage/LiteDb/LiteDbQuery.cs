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
        // A template with parameters is compiled once; a text with the numbers in it would be compiled for each of them.
        var query = new Query { Limit = max };
        query.Where.Add(BsonExpression.Create("_id BETWEEN @0 AND @1", from, to));
        return Read(engine, collection, query);
    }

    /// <summary>The document of a key, or null if no document has it.</summary>
    public static BsonDocument? Find(LiteEngine engine, string collection, BsonValue key)
    {
        var query = new Query { Limit = 1 };
        query.Where.Add(BsonExpression.Create("_id = @0", key));
        return Read(engine, collection, query).FirstOrDefault();
    }

    private static List<BsonDocument> Read(LiteEngine engine, string collection, Query query)
    {
        using var reader = engine.Query(collection, query);
        var found = new List<BsonDocument>();
        while (reader.Read())
        {
            found.Add(reader.Current.AsDocument);
        }
        return found;
    }
}
