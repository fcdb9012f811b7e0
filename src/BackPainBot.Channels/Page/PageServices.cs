using BackPainBot.Channels.DirectLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainBot.Channels.Page;

/// <summary>Puts the page into a host that has Direct Line.</summary>
public static class PageServices
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The page, read once.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="folder">Where the built page lies; need not exist.</param>
    public static IServiceCollection AddPage(this IServiceCollection services, string folder) =>
        services.AddSingleton(provider => new PageEndpoint(
            PageFiles.Load(folder, provider.GetRequiredService<DirectLineOptions>().KeepDays),
            provider.GetRequiredService<CallerRules>()));

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var page = routes.ServiceProvider.GetRequiredService<PageEndpoint>();
        routes.MapMethods("/", Reading, page.PageAsync);
        routes.MapMethods("/assets/{name}", Reading, context => page.FileAsync(context, (string)context.GetRouteValue("name")!));
    }
}
