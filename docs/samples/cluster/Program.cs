// A proxy in front of several emulators. Every request of an account reaches the same instance, because the account's name
// decides which one. Usage: dotnet run -- --urls http://localhost:8080 http://localhost:8081 http://localhost:8082 …
using Cluster;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.LoadBalancing;
using Yarp.ReverseProxy.Transforms;

var builder = WebApplication.CreateBuilder(args);
var instances = args.Where(argument => argument.StartsWith("http", StringComparison.Ordinal) && argument != builder.Configuration["urls"])
    .ToArray();
if (instances.Length == 0)
{
    Console.Error.WriteLine("Name the instances: dotnet run -- --urls http://localhost:8080 http://localhost:8081 http://localhost:8082");
    return 2;
}

builder.Services.AddSingleton<ILoadBalancingPolicy, AccountPolicy>();
builder.Services.AddReverseProxy().LoadFromMemory(
    [new RouteConfig { RouteId = "all", ClusterId = "emulators", Match = new RouteMatch { Path = "{**path}" } }
        .WithTransformUseOriginalHostHeader()],
    [
        new ClusterConfig
        {
            ClusterId = "emulators",
            LoadBalancingPolicy = AccountPolicy.PolicyName,
            Destinations = instances.ToDictionary(instance => instance, instance => new DestinationConfig { Address = instance }),
        },
    ]);

var app = builder.Build();
app.MapReverseProxy();
app.Run();
return 0;
