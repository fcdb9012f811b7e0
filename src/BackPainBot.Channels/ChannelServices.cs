using BackPainBot.Channels.Connector;
using BackPainBot.Channels.Messages;
using BackPainBot.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainBot.Channels;

/// <summary>Puts the channels into a host that has <c>IConversations</c>, <c>IResponder</c> and a <c>TimeProvider</c>.</summary>
public static class ChannelServices
{
    public static IServiceCollection AddChannels(this IServiceCollection services, MessagesOptions messages, ConnectorOptions connector)
    {
        ArgumentNullException.ThrowIfNull(connector);
        services.AddSingleton(messages);
        services.AddSingleton(connector);
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<IDeliverer, ConnectorDeliverer>();
        services.AddSingleton<ActivityTurns>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddHttpClient(ConnectorClient.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(connector.TimeoutSeconds))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
            // Its own loggers write every address, and the addresses hold the ids of conversations.
            .RemoveAllLoggers();
        return services;
    }

    public static void MapChannels(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var messages = routes.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        routes.MapPost(MessagesEndpoint.Path, messages.HandleAsync);
    }
}
