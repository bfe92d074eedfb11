package br.com.elo.api.helidon;

import io.helidon.common.mapper.DefaultMapperProvider__ServiceDescriptor;
import io.helidon.common.mapper.MappersFactory__ServiceDescriptor;
import io.helidon.service.registry.GlobalServiceRegistry;
import io.helidon.service.registry.ServiceRegistryConfig;
import io.helidon.service.registry.ServiceRegistryManager;

/**
 * Helidon's services as far as a request needs them: the mappers of its parameters and header fields
 * (helidon-io/helidon#9881). Discovery would open every jar and parse what services it lists, a good part of the start.
 */
public final class HandPickedServices {
    private HandPickedServices() {
    }

    /** For the whole process, before anything of Helidon asks for a service. */
    public static void register() {
        GlobalServiceRegistry.registry(ServiceRegistryManager.create(ServiceRegistryConfig.builder()
                .discoverServices(false)
                .discoverServicesFromServiceLoader(false)
                .addServiceDescriptor(MappersFactory__ServiceDescriptor.INSTANCE)
                .addServiceDescriptor(DefaultMapperProvider__ServiceDescriptor.INSTANCE)
                .build()).registry());
    }
}
