using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>One operation of the API. It runs to its end without waiting: body and data are in memory.</summary>
/// <param name="name">Method and path, such as GET /api/v2/users/{id}.</param>
/// <param name="needs">The least role that may call it.</param>
/// <param name="handle">Binds, decides, writes; answers without rendering.</param>
internal sealed class Operation(string name, CallerRole needs, Func<RequestContext, Response> handle)
{
    public string Name { get; } = name;

    public CallerRole Needs { get; } = needs;

    public Func<RequestContext, Response> Handle { get; } = handle;
}

/// <summary>Where resources register their operations.</summary>
internal sealed class OperationRoutes
{
    private readonly RouteTable<Operation> table = new();

    public RouteTable<Operation> Table => table;

    public OperationRoutes Get(string path, Func<RequestContext, Response> handle, CallerRole needs = CallerRole.Agent) =>
        Add(HttpMethods.Get, path, handle, needs);

    public OperationRoutes Post(string path, Func<RequestContext, Response> handle, CallerRole needs = CallerRole.Agent) =>
        Add(HttpMethods.Post, path, handle, needs);

    public OperationRoutes Put(string path, Func<RequestContext, Response> handle, CallerRole needs = CallerRole.Agent) =>
        Add(HttpMethods.Put, path, handle, needs);

    public OperationRoutes Delete(string path, Func<RequestContext, Response> handle, CallerRole needs = CallerRole.Agent) =>
        Add(HttpMethods.Delete, path, handle, needs);

    /// <summary>Paths that Zendesk has and we do not yet: its InvalidEndpoint 404, never mistaken for an id.</summary>
    public OperationRoutes NotYet(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            table.Add("", path, null);
        }
        return this;
    }

    private OperationRoutes Add(string method, string path, Func<RequestContext, Response> handle, CallerRole needs)
    {
        table.Add(method, path, new Operation($"{method} {path}", needs, handle));
        return this;
    }
}
