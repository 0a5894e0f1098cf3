using Microsoft.AspNetCore.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>How a resource lists its operations: <c>using static ZendeskEmulator.Accounts.Operations;</c></summary>
internal static class Operations
{
    public static Operation Get(string path, string id, string action, ReadHandler handle) =>
        new ReadOperation(HttpMethods.Get, path, id, action, handle);

    public static Operation Post(string path, string id, string action, WriteHandler handle) =>
        new WriteOperation(HttpMethods.Post, path, id, action, handle);

    public static Operation Post<TInput>(string path, string id, string action, RequestInput<TInput> input, WriteHandler<TInput> handle)
        where TInput : class => new WriteOperation<TInput>(HttpMethods.Post, path, id, action, input, handle);

    /// <summary>A search whose words stand in the body.</summary>
    public static Operation Post<TInput>(string path, string id, string action, RequestInput<TInput> input, ReadHandler<TInput> handle)
        where TInput : class => new ReadOperation<TInput>(HttpMethods.Post, path, id, action, input, handle);

    public static Operation Put(string path, string id, string action, WriteHandler handle) =>
        new WriteOperation(HttpMethods.Put, path, id, action, handle);

    public static Operation Put<TInput>(string path, string id, string action, RequestInput<TInput> input, WriteHandler<TInput> handle)
        where TInput : class => new WriteOperation<TInput>(HttpMethods.Put, path, id, action, input, handle);

    public static Operation Delete(string path, string id, string action, WriteHandler handle) =>
        new WriteOperation(HttpMethods.Delete, path, id, action, handle);

    public static Operation Delete<TInput>(string path, string id, string action, RequestInput<TInput> input, WriteHandler<TInput> handle)
        where TInput : class => new WriteOperation<TInput>(HttpMethods.Delete, path, id, action, input, handle);

    /// <summary>An operation that Zendesk has and the emulator does not: its path is never mistaken for an id.</summary>
    public static Operation NotYet(string method, string path, string id) => new MissingOperation(method, path, id);
}
