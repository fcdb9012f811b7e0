
namespace BackPainBot.Settings;

/// <summary>Where settings come from.</summary>
internal static class Configurations
{
    /// <summary>For a command that starts no server: the same sources in the same order.</summary>
    public static IConfiguration OfCommand() => Readable<IConfiguration>(() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build());

    /// <summary>Tells a broken settings file in words.</summary>
    /// <exception cref="StartException">A settings file is not valid JSON.</exception>
    public static T Readable<T>(Func<T> load)
    {
        try
        {
            return load();
        }
        catch (InvalidDataException e)
        {
            throw new StartException($"{e.Message} {e.InnerException?.Message}", e);
        }
    }
}
