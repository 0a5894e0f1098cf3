using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>How a resource lists its operations: <c>using static ZendeskEmulator.Accounts.Operations;</c></summary>
internal static class Operations
{
    public static Operation Get(string path, string id, string action, ReadHandler handle) =>
        new ReadOperation(HttpMethods.Get, path, id, action, handle);

    /// <summary>A search that takes its parameters from the body.</summary>
    public static Operation Post<TInput>(string path, string id, string action, RequestInput<TInput> input, ReadHandler<TInput> handle)
        where TInput : class => new ReadOperation<TInput>(HttpMethods.Post, path, id, action, input, handle);

    public static Operation Post<TInput, T>(
        string path,
        string id,
        string action,
        RequestInput<TInput> input,
        WriteHandler<TInput, T> handle,
        Render<T> render)
        where TInput : class => new WriteOperation<TInput, T>(HttpMethods.Post, path, id, action, input, handle, render);

    public static Operation Put<T>(string path, string id, string action, WriteHandler<T> handle, Render<T> render) =>
        new WriteOperation<T>(HttpMethods.Put, path, id, action, handle, render);

    public static Operation Put<TInput, T>(
        string path,
        string id,
        string action,
        RequestInput<TInput> input,
        WriteHandler<TInput, T> handle,
        Render<T> render)
        where TInput : class => new WriteOperation<TInput, T>(HttpMethods.Put, path, id, action, input, handle, render);

    public static Operation Patch<TInput, T>(
        string path,
        string id,
        string action,
        RequestInput<TInput> input,
        WriteHandler<TInput, T> handle,
        Render<T> render)
        where TInput : class => new WriteOperation<TInput, T>(HttpMethods.Patch, path, id, action, input, handle, render);

    public static Operation Delete<T>(string path, string id, string action, WriteHandler<T> handle, Render<T> render) =>
        new WriteOperation<T>(HttpMethods.Delete, path, id, action, handle, render);

    public static Operation Delete<TInput, T>(
        string path,
        string id,
        string action,
        RequestInput<TInput> input,
        WriteHandler<TInput, T> handle,
        Render<T> render)
        where TInput : class => new WriteOperation<TInput, T>(HttpMethods.Delete, path, id, action, input, handle, render);

    /// <summary>Returns 204 for any deleted record.</summary>
    public static Response NoContent<T>(RequestContext request, in Outcome<T> outcome) => new EmptyResponse(StatusCodes.Status204NoContent);

    /// <summary>200 with {}.</summary>
    public static Response EmptyObject<T>(RequestContext request, in Outcome<T> outcome) => new EmptyObjectResponse();

    /// <summary>200 without a body.</summary>
    public static Response EmptyOk<T>(RequestContext request, in Outcome<T> outcome) => new EmptyResponse(StatusCodes.Status200OK);
}
