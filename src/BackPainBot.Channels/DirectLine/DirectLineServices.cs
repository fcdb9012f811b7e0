using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace BackPainBot.Channels.DirectLine;

/// <summary>
/// Puts Direct Line into a host that has <c>IConversations</c>, <c>IResponder</c>, <c>IConversationStore</c>, the <c>StreamSignal</c> that its
/// turns wake, <c>MessagesOptions</c> and a <c>TimeProvider</c>.
/// </summary>
public static class DirectLineServices
{
    private const string Cors = "directline";

    public static IServiceCollection AddDirectLine(this IServiceCollection services, DirectLineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        services.AddSingleton<SigningKeyRing>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<CallerRules>();
        services.AddSingleton<DirectLineGuard>();
        services.AddSingleton<SocketRegister>();
        services.AddSingleton<TokenEndpoints>();
        services.AddSingleton<ConversationEndpoints>();
        services.AddSingleton<LostReplies>();
        services.AddSingleton<ActivityEndpoints>();
        services.AddSingleton<StreamEndpoint>();
        services.AddHostedService<DirectLineService>();
        services.AddRateLimiter(limits => limits
            .AddPolicy(AddressLimit.Tokens, new AddressLimit(options, options.TokensPerMinute, Refusal.TooManyTokens))
            .AddPolicy(AddressLimit.Activities, new AddressLimit(options, options.ActivitiesPerMinute, Refusal.TooManyActivities)));
        services.AddCors(cors => cors.AddPolicy(Cors, policy => policy
            .WithOrigins([.. options.AllowedOrigins])
            .WithMethods(HttpMethods.Get, HttpMethods.Post, HttpMethods.Delete)
            .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType, "x-ms-bot-agent", "x-requested-with")
            .WithExposedHeaders(HeaderNames.RetryAfter)
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        return services;
    }

    /// <summary>Before the endpoints, and before whatever else looks at who calls.</summary>
    public static void UseDirectLine(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var options = app.ApplicationServices.GetRequiredService<DirectLineOptions>();
        if (options.KnownProxies.Count > 0)
            app.UseForwardedHeaders(Forwarding(options));
        // With the policy's name, an address that does not exist can be read by named pages too.
        app.UseWhen(context => context.Request.Path.StartsWithSegments(DirectLineRoutes.Root, StringComparison.OrdinalIgnoreCase), branch => branch.UseCors(Cors));
        app.UseRateLimiter();

        // Pings tell the dead from the silent, and proxies that the line is in use.
        var half = TimeSpan.FromSeconds(30);
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = half, KeepAliveTimeout = half });
    }

    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var services = routes.ServiceProvider;
        var guard = services.GetRequiredService<DirectLineGuard>();
        var tokens = services.GetRequiredService<TokenEndpoints>();
        var conversations = services.GetRequiredService<ConversationEndpoints>();
        var activities = services.GetRequiredService<ActivityEndpoints>();
        var streams = services.GetRequiredService<StreamEndpoint>();

        var root = routes.MapGroup(DirectLineRoutes.Root).RequireCors(Cors);
        root.MapPost("/tokens/generate", guard.Open(tokens.GenerateAsync)).RequireRateLimiting(AddressLimit.Tokens);
        root.MapPost("/tokens/refresh", guard.WithToken(tokens.RefreshAsync)).RequireRateLimiting(AddressLimit.Tokens);
        root.MapPost("/conversations", guard.WithToken(conversations.StartAsync));

        var one = root.MapGroup($"/conversations/{{{DirectLineRoutes.Conversation}}}");
        one.MapGet("", guard.WithToken(conversations.ReconnectAsync));
        one.MapDelete("", guard.WithToken(conversations.ForgetAsync));
        one.MapGet("/activities", guard.WithToken(activities.GetAsync));
        one.MapPost("/activities", guard.WithToken(activities.PostAsync)).RequireRateLimiting(AddressLimit.Activities);
        one.MapPost("/upload", guard.WithToken(ActivityEndpoints.UploadAsync)).RequireRateLimiting(AddressLimit.Activities);

        // Over HTTP/2 a socket is opened by CONNECT, which a browser does as soon as the page came that way.
        one.MapMethods("/stream", [HttpMethods.Get, HttpMethods.Connect], guard.WithStreamToken(streams.HandleAsync));
    }

    /// <summary>Through as many proxies as are known, from the nearest outwards; what a stranger wrote before them is not read.</summary>
    private static ForwardedHeadersOptions Forwarding(DirectLineOptions options)
    {
        var forwarding = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
        };
        forwarding.KnownIPNetworks.Clear();
        forwarding.KnownProxies.Clear();
        foreach (var proxy in options.KnownProxies)
            forwarding.KnownProxies.Add(IPAddress.Parse(proxy));
        return forwarding;
    }
}
